import type { Where } from '../query/query';
import { idField, toWhere } from '../query/to-where';
import { bounds } from '../words/bounds';
import { failTool } from '../words/error-catalog';
import type { Condition } from '../words/tool-settings';
import type { DeskDeps } from '../rights/deps';
import { seenField, type ModuleView } from '../rights/module-view';

/**
 * The conditions of a question as one; undefined when there is none. Only fields that may be seen can
 * be asked about: what an answer is bound to tells of them as well.
 */
export async function readConditions(
	deps: DeskDeps,
	view: ModuleView,
	{
		conditions,
		match,
		parameter,
	}: { conditions: readonly Condition[]; match: 'all' | 'any'; parameter: string },
): Promise<Where | undefined> {
	if (conditions.length > bounds.conditions) {
		throw failTool('ARGUMENT_WRONG', {
			parameter,
			expected: `at most ${bounds.conditions} conditions`,
		});
	}
	const parts: Where[] = [];
	for (const [index, condition] of conditions.entries()) {
		const at = `${parameter}[${index}]`;
		const field =
			condition.field === 'id' ? idField : seenField(view, condition.field, `${at}.field`);
		const reading = {
			parameter: `${at}.values`,
			now: deps.ports.now(),
			today: deps.ports.today(),
			mostNames: bounds.namesToFind,
			linked: deps.linkedIn(`${at}.values`),
		};
		parts.push(await toWhere(field, condition, reading));
	}
	const [only, ...others] = parts;
	if (only === undefined || others.length === 0) return only;
	return match === 'all' ? { all: parts } : { any: parts };
}
