import { z } from 'zod';
import type { JsonObject } from '../../../kernel/json';
import { maybeText, maybeTexts } from '../../arguments/argument';
import { dataNotice, tableOf } from '../../answer/table';
import type { Column } from '../../query/query';
import { openModule, seenField } from '../../rights/module-view';
import { failTool } from '../../words/error-catalog';
import { defineTool } from '../parts/define-tool';
import { conditionsArgument, matchArgument, moduleArgument } from '../parts/shared-arguments';

/** Fields of GROUP BY, as COQL takes them. */
const mostGroups = 4;

export const countRecords = defineTool({
	name: 'count_records',
	class: 'read',
	modules: (views) => views,
	description: () =>
		'Count records and add up a number field, in all or by groups such as Stage. Zoho CRM reckons: never add up rows yourself.',
	args: ({ views }) =>
		z.strictObject({
			module: moduleArgument(views),
			conditions: conditionsArgument(),
			match: matchArgument(),
			group_by: maybeTexts('Fields to group by, 4 at most'),
			sum: maybeText('Number field to add up'),
		}),
	async run(desk, args) {
		const view = openModule(desk.views, args.module, 'module');
		const groupBy = (args.group_by ?? []).map((name) => seenField(view, name, 'group_by').name);
		if (groupBy.length > mostGroups) {
			const expected = `at most ${mostGroups} fields`;
			throw failTool('ARGUMENT_WRONG', { parameter: 'group_by', expected });
		}
		const where = await desk.conditions(view, {
			conditions: args.conditions ?? [],
			match: args.match ?? 'all',
			parameter: 'conditions',
		});
		const sums: Column[] = [];
		if (args.sum !== null) {
			const field = seenField(view, args.sum, 'sum');
			if (!['integer', 'decimal', 'bigint'].includes(field.kind)) {
				const expected = `a field of numbers, which ${field.name} is not`;
				throw failTool('ARGUMENT_WRONG', { parameter: 'sum', expected });
			}
			sums.push({ field: field.name, aggregate: 'SUM' });
		}
		const columns: Column[] = [
			...groupBy.map((field) => ({ field })),
			{ field: 'id', aggregate: 'COUNT' },
			...sums,
		];
		const query = {
			module: view.module,
			columns,
			where,
			groupBy,
			orderBy: [],
			limit: undefined,
			offset: 0,
		};
		const { rows, more } = await desk.query(query, { parameter: 'conditions' });
		const names = columns.map(({ field, aggregate }) =>
			aggregate ? `${aggregate}(${field})` : field,
		);
		return {
			note: dataNotice,
			module: view.module,
			// Zoho CRM answers nothing at all where nothing fits: without groups that is a count of none.
			...tableOf(rows.length === 0 && groupBy.length === 0 ? [noneOf(names)] : rows, names),
			...(more ? { more_groups: true } : {}),
		};
	},
});

const noneOf = (names: readonly string[]): JsonObject =>
	Object.fromEntries(names.map((name) => [name, 0]));
