import type { GateOptions } from '../GateOptions.js';
import type { Mailbox } from '../mailbox/Mailbox.js';
import type { Database } from '../store/Database.js';

const wanted = ['reviewer', 'organisation', 'operator'] as const;

/**
 * A new theatre has no staff, and nobody who could let them in. So whoever runs it gets a link for each role that nobody
 * has yet; each is good once, for a week, and at the next start there are new ones.
 */
export async function inviteFirstStaff(
  database: Database,
  mailbox: Mailbox,
  invite: (role: (typeof wanted)[number]) => Promise<string>,
  { identify }: GateOptions,
): Promise<void> {
  // A site that has its own accounts gives roles itself.
  if (identify) return;
  const links: string[] = [];
  for (const role of wanted) {
    const [had] = await database.query(
      `select 1 as one from viewer where roles <> 'viewer' and ' ' || roles || ' ' like '% ' || $1 || ' %' limit 1`,
      [role],
    );
    if (!had) links.push(`  ${role}: ${await invite(role)}`);
  }
  if (links.length === 0) return;
  await mailbox({
    subject: 'links for the first staff, each good once and for a week',
    text: links.join('\n'),
  });
}
