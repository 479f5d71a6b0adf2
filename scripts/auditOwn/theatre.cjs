// The theatre that is audited: every way in that needs no other site, with the simulated registry that auditOwn has started.
const { env } = require('node:process');
const { attestation, human, registry } = require('../../dist/gate-server/index.js');

exports.default = {
  providers: [registry({ endpoint: env.TINGYING_OWN_REGISTRY, demo: true }), attestation(), human()],
};
