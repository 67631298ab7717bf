import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { npm, packedPackage, root } from './packed-package';

export interface InstalledPackage {
	/** Where n8n keeps the package. */
	folder: string;
	/** Its `NODE_PATH`: what the host offers to community nodes, here n8n-workflow alone. */
	nodePath: string;
	remove(): void;
}

const NOT_INSTALLED = ['devDependencies', 'peerDependencies', 'optionalDependencies'];

/** Installs the packed package by the steps of n8n's own installer, without any registry. */
export function installPackage(): InstalledPackage {
	const home = fs.mkdtempSync(path.join(os.tmpdir(), 'n8n-installs-'));
	const folder = path.join(home, 'nodes/node_modules/n8n-nodes-zoho-gpt');
	fs.cpSync(packedPackage(), folder, { recursive: true });
	const file = path.join(folder, 'package.json');
	const manifest: Record<string, unknown> = JSON.parse(fs.readFileSync(file, 'utf8'));
	for (const name of NOT_INSTALLED) delete manifest[name];
	fs.writeFileSync(file, JSON.stringify(manifest, null, 2));
	const rules = ['--bin-links=false', '--install-strategy=shallow', '--ignore-scripts=true'];
	npm(['install', ...rules, '--package-lock=false', '--offline', '--no-audit'], folder);

	const nodePath = path.join(home, 'host/node_modules');
	fs.mkdirSync(nodePath, { recursive: true });
	const host = fs.realpathSync(path.join(root, 'node_modules/n8n-workflow'));
	fs.symlinkSync(host, path.join(nodePath, 'n8n-workflow'), 'junction');
	return { folder, nodePath, remove: () => fs.rmSync(home, { recursive: true }) };
}
