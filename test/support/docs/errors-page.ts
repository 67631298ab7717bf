import type { catalog } from './catalogs';
import { table } from './table';

const INTRO = [
	'Generated from the catalogs of `nodes/` by `npm run docs`. Words in braces are filled in when it happens.',
	'With "On Error" set to continue, the item carries `error` (what happened), `message` (the next step) and `details.code` to branch by; what a server called it stands in `details.zohoCode` or `details.serverCode`.',
	'Where GPT had answered before an item failed, `details` says what that took, too: `usage`, `costUsd`, `attempts` and the `requestIds` to ask its maker about. The error that stops a node carries the same under `context.details`.',
].join('\n');

/** docs/errors.md: every code of errors, issues and holds, with what happened and the next step. */
export function errorsPage(catalogs: catalog[]): string {
	const chapters = catalogs.map(({ title, where, entries }) => {
		const rows = Object.entries(entries)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([code, entry]) => [`\`${code}\``, entry.title, entry.advice]);
		const intro = where === '' ? [] : [where];
		return [`## ${title}`, ...intro, table(['Code', 'What happened', 'Next step'], rows)].join(
			'\n\n',
		);
	});
	return `${['# Errors', INTRO, ...chapters].join('\n\n')}\n`;
}
