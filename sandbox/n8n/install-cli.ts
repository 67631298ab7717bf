import { installN8n } from './install.ts';

await installN8n((line) => process.stderr.write(`${line}\n`));
