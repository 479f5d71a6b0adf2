import standards from '../../tests/requirements/standards.tsv?raw';
import claimed from '../../tests/requirements.tsv?raw';
import { readClaims } from '../../tests/requirements/readClaims.mjs';
import speech from '../speech.json';
import { proofs } from './proofs.js';

const claims = readClaims(claimed);
const texts = new Map(
  standards.split('\n').map((row) => {
    const [id = '', , en = ''] = row.split('\t');
    return [id, en];
  }),
);

type Heard = { arrived: string[]; uses: { key: string; heard: string[]; of: string }[] };
const recordings = speech as readonly (Omit<(typeof speech)[number], 'controls'> & {
  controls: Record<string, Heard>;
})[];

/** Beside a part: the requirements that its tests show, and what a screen reader said on it. Nothing where nothing is known. */
export function PartProof({ title }: { title: string }) {
  const proof = proofs[title];
  if (!proof) return null;
  return (
    <section aria-label="What shows it">
      <Requirements ids={[...new Set(proof.requirements)]} />
      {proof.controls && <RecordedSpeech controls={proof.controls} />}
    </section>
  );
}

function Requirements({ ids }: { ids: readonly string[] }) {
  return (
    <>
      <h2>Requirements it meets</h2>
      <p>
        Each is held by the tests named under it. <code>npm run report</code> tells how they ended.
      </p>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <details>
              <summary>
                <strong>{id}</strong> {texts.get(id)}
              </summary>
              <ul>
                {claims
                  .filter((claim) => claim.id === id)
                  .map(({ file, title }) => (
                    <li key={`${file} ${title}`}>
                      {title} <code>{file}</code>
                    </li>
                  ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

function RecordedSpeech({ controls }: { controls: readonly string[] }) {
  return (
    <>
      <h2>Recorded speech</h2>
      <p>
        Word for word what the screen reader said in our listening tests, its own words among ours. Behind
        what was heard after a key stands the test it was heard in: a film that is gone says something else
        than one that plays.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Heard with</th>
            {controls.map((control) => (
              <th scope="col" key={control}>
                <code>{control}</code>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {recordings.map((one) => (
            <tr key={`${one.browser} ${one.language}`}>
              <th scope="row">
                {one.reader} {one.readerVersion}, {one.browser} {one.browserVersion}, {one.at.slice(0, 10)}
              </th>
              {controls.map((control) => (
                <td key={control} lang={one.language}>
                  <Said heard={one.controls[control]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Said({ heard }: { heard: Heard | undefined }) {
  if (!heard) return <span lang="en">Not yet tested</span>;
  return (
    <>
      <p>{heard.arrived.join(' ')}</p>
      {heard.uses.map(({ key, heard: said, of }) => (
        <p key={key}>
          <kbd>{key}</kbd> {said.join(' ')}{' '}
          <small lang={/\p{Script=Han}/u.test(of) ? 'zh-CN' : 'en'}>({of})</small>
        </p>
      ))}
    </>
  );
}
