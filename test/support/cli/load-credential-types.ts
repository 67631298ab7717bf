import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { ICredentialType } from 'n8n-workflow';

/** The credential types that a built package lists. */
export function loadCredentialTypes(packageDir: string): ICredentialType[] {
	const manifest = join(packageDir, 'package.json');
	const require = createRequire(manifest);
	const { n8n } = JSON.parse(readFileSync(manifest, 'utf8')) as { n8n: { credentials: string[] } };
	return n8n.credentials.map((file) => {
		const exported = require(join(packageDir, file)) as Record<string, new () => ICredentialType>;
		const CredentialType = exported[basename(file, '.credentials.js')];
		if (CredentialType === undefined) throw new Error(`${file} exports no credential type.`);
		return new CredentialType();
	});
}
