import { table } from './table';

export interface Bundled {
	library: string;
	version: string;
	license: string;
	/** The library that brings it inside its own files. */
	within?: string;
}

/** What dist/THIRD_PARTY_LICENSES.md of a built package lists. */
export function readBundled(licenses: string): Bundled[] {
	const heads = licenses.matchAll(/^## (\S+) (\d\S*?)(?:, within (\S+))? \(([^)]+)\)$/gm);
	return [...heads].map(([, library = '', version = '', within, license = '']) => ({
		library,
		version,
		license,
		...(within === undefined ? {} : { within }),
	}));
}

/** docs/bundled.md: every library inside the package; `vendored` are the files of dist/vendor. */
export function bundledPage(bundled: Bundled[], vendored: string[]): string {
	const fileOf = ({ library, within }: Bundled) =>
		vendored.find((file) => file === `${within ?? library}.js`);
	const rows = bundled.map((one) => {
		const file = fileOf(one);
		return [
			one.library,
			one.version,
			one.license,
			file ? `\`dist/vendor/${file}\`` : 'with another',
		];
	});
	return [
		'# Bundled libraries',
		'Generated from the built package by `npm run docs`. The package installs nothing beside itself: these libraries are inside it, each loaded on first use. Their licenses are in `dist/THIRD_PARTY_LICENSES.md`.',
		table(['Library', 'Version', 'License', 'File'], rows),
		'_With another_: needed by one of the libraries that have a file, and bundled into it.\n',
	].join('\n\n');
}
