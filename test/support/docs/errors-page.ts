import type { Catalogue } from './catalogues';
import { table } from './table';

const INTRO = [
	'Generated from the error catalogues by `npm run docs`. Words in braces are filled in when it happens.',
	'With "On Error" set to continue, the item carries `error` (what happened), `message` (the next step) and `details.code` to branch by.',
].join('\n');

/** docs/errors.md: every code with what happened and the next step. */
export function errorsPage(catalogues: Catalogue[]): string {
	const chapters = catalogues.map(({ title, entries }) => {
		const rows = Object.entries(entries)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([code, entry]) => [`\`${code}\``, entry.title, entry.advice]);
		return `## ${title}\n\n${table(['Code', 'What happened', 'Next step'], rows)}`;
	});
	return `${['# Errors', INTRO, ...chapters].join('\n\n')}\n`;
}
