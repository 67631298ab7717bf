import { z } from 'zod';
import { given } from '../../../kernel/given';
import { maybeCount, maybeOneOf, maybeText, maybeTexts } from '../../arguments/argument';
import { fieldGuide, usualFields } from '../../arguments/field-guide';
import { dataNotice, tableOf } from '../../answer/table';
import { openModule, seenField } from '../../rights/module-view';
import { bounds } from '../../words/bounds';
import { defineTool } from '../parts/define-tool';
import {
	conditionsArgument,
	cursorArgument,
	matchArgument,
	moduleArgument,
} from '../parts/shared-arguments';

export const findRecords = defineTool({
	name: 'find_records',
	class: 'read',
	modules: (views) => views,
	description: ({ views, nameOf }) =>
		[
			'Find records of a module by words, an email address, a phone number or conditions. Without any of them the last changed ones.',
			`Fields, more by ${nameOf('describe_module')}:`,
			fieldGuide(views, 'read'),
		].join('\n'),
	args: ({ views }) =>
		z.strictObject({
			module: moduleArgument(views),
			search: maybeText('Words, an email address or a phone number'),
			conditions: conditionsArgument(),
			match: matchArgument(),
			fields: maybeTexts('Fields to show; null shows the usual ones'),
			sort_by: maybeText('Field to sort by; null is last changed first'),
			sort_order: maybeOneOf(['asc', 'desc'], 'null is desc'),
			limit: maybeCount(bounds.rows, `1 to ${bounds.rows}; null is ${bounds.usualRows}`),
			cursor: cursorArgument(),
		}),
	async run(desk, args, paging) {
		const view = openModule(desk.views, args.module, 'module');
		const names = (args.fields ?? []).map((name) =>
			name === 'id' ? name : seenField(view, name, 'fields').name,
		);
		const fields = names.length > 0 ? names : usualFields(view);
		const where = await desk.conditions(view, {
			conditions: args.conditions ?? [],
			match: args.match ?? 'all',
			parameter: 'conditions',
		});
		const rows = args.limit ?? bounds.usualRows;
		const offset = await paging.offset(args.cursor);
		const sort = args.sort_by
			? { field: args.sort_by, descending: args.sort_order !== 'asc' }
			: undefined;
		const search = args.search ?? undefined;
		const found = await desk.find(view, { where, search, sort, fields, rows, offset });
		const table = tableOf(found.rows, [...new Set(['id', ...fields])]);
		const isCut = table.rows.length < found.rows.length;
		const reached = offset + (isCut ? table.rows.length : rows);
		return {
			note: dataNotice,
			module: view.module,
			count: table.rows.length,
			...given({ total: found.total }),
			...table,
			...given({ next_cursor: found.more || isCut ? await paging.next(reached) : undefined }),
		};
	},
});
