import { joinErrors, type CoreError } from '../../kernel/errors';
import type { JsonObject } from '../../kernel/json';
import { failZoho } from '../words/error-catalog';
import type { FieldIssue } from '../words/field';
import { unknownField } from '../modules/requested-fields';

/** Picklists can be long: as many values as a person reads. */
const shownValues = 20;

/** The error of a row that was not sent: its first issue in words, all of them in the details, no values. */
export function issueError(module: string, issues: [FieldIssue, ...FieldIssue[]]): CoreError {
	const first = single(module, issues[0]);
	if (issues.length === 1) return first;
	const others = issues.slice(1).map((issue) => single(module, issue));
	return joinErrors([first, ...others], {
		issues: issues.map(({ field, code, reason }) => ({ field, code, reason })),
	});
}

function single(module: string, issue: FieldIssue): CoreError {
	const { field, code, reason, allowed = [] } = issue;
	if (code === 'UNKNOWN_FIELD') return unknownField(module, field, allowed);
	const shown = allowed.slice(0, shownValues).map((value) => `'${value}'`);
	const rest = allowed.length > shownValues ? ` and ${allowed.length - shownValues} more` : '';
	const details: JsonObject = {
		module,
		field,
		label: issue.label,
		reason,
		allowed: `${shown.join(', ')}${rest}`,
	};
	return failZoho(code, details);
}
