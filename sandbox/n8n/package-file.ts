import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Packs the package in `root` into `folder`, as it would be published; returns the .tgz file.
 * Fails when it is not built, or not to the end.
 */
export function packPackage(root: string, folder: string): string {
	// The build's last step makes it.
	if (!existsSync(join(root, 'dist', 'vendor'))) {
		throw new Error('The package is not built yet. Run npm run build first.');
	}
	const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
	const output = execFileSync('npm', args, {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'inherit'],
		shell: process.platform === 'win32',
	});
	const [packed] = JSON.parse(output) as Array<{ filename: string }>;
	if (packed === undefined) throw new Error(`npm pack in ${root} made no file.`);
	return join(folder, packed.filename);
}

/** Unpacks a packed package to where n8n looks for community nodes under its user folder. */
export function placePackage(file: string, home: string): void {
	const manifest = execFileSync('tar', ['-xzOf', file, 'package/package.json'], {
		encoding: 'utf8',
	});
	const { name } = JSON.parse(manifest) as { name: string };
	const nodes = join(home, '.n8n', 'nodes');
	const place = join(nodes, 'node_modules', name);
	mkdirSync(place, { recursive: true });
	execFileSync('tar', ['-xzf', file, '-C', place, '--strip-components=1']);
	writeFileSync(
		join(nodes, 'package.json'),
		JSON.stringify({ name: 'installed-nodes', private: true, dependencies: {} }),
	);
}
