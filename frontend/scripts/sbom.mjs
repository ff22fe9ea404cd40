// What the web application is made of (CycloneDX), beside the platform's own bill of materials in the jar.
import { execSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

const FOLDER = 'target/classes/META-INF/sbom';
const TOOLS_ONLY = 'cdx:npm:package:development';

// `--omit dev` would also leave out what a tool needs as well, such as React.
const sbom = JSON.parse(execSync('npm sbom --sbom-format cyclonedx', { maxBuffer: 1 << 26 }));
sbom.components = sbom.components.filter(
  ({ scope, properties }) => scope !== 'optional' && !properties.some(({ name }) => name === TOOLS_ONLY),
);
const shipped = new Set([sbom.metadata.component, ...sbom.components].map((component) => component['bom-ref']));
sbom.dependencies = sbom.dependencies
  .filter(({ ref }) => shipped.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => shipped.has(other)) }));
mkdirSync(FOLDER, { recursive: true });
writeFileSync(`${FOLDER}/web.cdx.json`, JSON.stringify(sbom));
