// Audits in other people's tests: a matcher, and hooks for Storybook. For Node; none of the libraries it stands between is imported.
export { auditFrame, type FrameAuditOptions, type FrameContext } from './auditFrame.js';
export { auditStory, pageOnlyRules } from './auditStory.js';
export { judgePage, type AuditTestOptions, type JudgedPage } from './judgePage.js';
export { tingyingMatchers, toPassAudit, type MatcherResult, type TingyingMatchers } from './toPassAudit.js';
