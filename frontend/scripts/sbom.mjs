// What the web application is made of (CycloneDX), beside the platform's own bill of materials in the jar.
import { execSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

const FOLDER = 'target/classes/META-INF/sbom';

const sbom = execSync('npm sbom --sbom-format cyclonedx --omit dev', { maxBuffer: 1 << 26 });
mkdirSync(FOLDER, { recursive: true });
writeFileSync(`${FOLDER}/web.cdx.json`, sbom);
