import { table } from './table';

export interface Bundled {
	library: string;
	version: string;
	license: string;
	/** Of dist/vendor; none for what another library brings inside its own files. */
	files: string[];
	/** The library that brings it inside its own files. */
	within?: string;
}

/** What dist/THIRD_PARTY_LICENSES.md of a built package lists. */
export function readBundled(licenses: string): Bundled[] {
	const chapters = licenses.split(/^(?=## )/m);
	return chapters.flatMap((chapter) => {
		const head = /^## (\S+) (\d\S*?)(?:, within (\S+))? \(([^)]+)\)$/m.exec(chapter);
		if (!head) return [];
		const [, library = '', version = '', within, license = ''] = head;
		const [, places = ''] = /^In (`dist\/vendor\/.*`)\.$/m.exec(chapter) ?? [];
		const files = places.match(/dist\/vendor\/[^`]+/g) ?? [];
		return [{ library, version, license, files, ...(within === undefined ? {} : { within }) }];
	});
}

/** docs/bundled.md: every library inside the package and where it is. */
export function bundledPage(bundled: Bundled[]): string {
	const rows = bundled.map(({ library, version, license, files, within }) => [
		library,
		version,
		license,
		within === undefined ? files.map((file) => `\`${file}\``).join(', ') : `inside ${within}`,
	]);
	return [
		'# Bundled libraries',
		'Generated from the built package by `npm run docs`. The package installs nothing beside itself: these libraries are inside it, each file loaded on first use; `document-worker.js` is the thread that reads documents. Their licenses are in `dist/THIRD_PARTY_LICENSES.md`.',
		`${table(['Library', 'Version', 'License', 'File'], rows)}\n`,
	].join('\n\n');
}
