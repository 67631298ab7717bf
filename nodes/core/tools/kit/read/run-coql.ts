import { z } from 'zod';
import { given } from '../../../kernel/given';
import { text } from '../../arguments/argument';
import { dataNotice, tableOf } from '../../answer/table';
import { readCoql } from '../../query/read-coql';
import { bounds } from '../../words/bounds';
import { defineTool } from '../parts/define-tool';
import { cursorArgument } from '../parts/shared-arguments';

const grammar = [
	"select Stage, SUM(Amount) as 'Total' from Deals where (Amount > 50000 and Stage in ('Negotiation', 'Proposal')) or Closing_Date between '2026-01-01' and '2026-03-31' group by Stage order by 'Total' desc limit 50.",
	'Reads one module by API names; fields of a linked record as Account_Name.Industry. No *, no JOIN, no subqueries, no functions but COUNT, SUM, AVG, MIN, MAX. Operators = != > >= < <= like (with %) in between, is null and their not. Texts, dates and times (2026-11-30T09:00:00+01:00) in single quotes, numbers and true/false without.',
].join('\n');

export const runCoql = defineTool({
	name: 'run_coql',
	class: 'query',
	modules: (views) => views,
	description: ({ views, nameOf }) =>
		`Read with a COQL query from ${views.length > bounds.listedModules ? 'one of the modules' : views.map(({ module }) => module).join(', ')}. For plain questions ${nameOf('find_records')} is surer.`,
	args: () => z.strictObject({ query: text(`e.g. ${grammar}`), cursor: cursorArgument() }),
	async run(desk, { query: coql, cursor }, paging) {
		const query = readCoql(coql);
		const before = await paging.offset(cursor);
		const left = query.limit === undefined ? undefined : query.limit - before;
		const rows = Math.min(bounds.rows, Math.max(1, left ?? bounds.rows));
		const asked = { ...query, offset: query.offset + before };
		const page = await desk.query(asked, { parameter: 'query', rows });
		const columns = query.columns.map(
			({ field, aggregate, alias }) => alias ?? (aggregate ? `${aggregate}(${field})` : field),
		);
		const table = tableOf(page.rows, columns);
		const isCut = table.rows.length < page.rows.length;
		const more = isCut || (page.more && (left === undefined || left > rows));
		const reached = before + (isCut ? table.rows.length : rows);
		return {
			note: dataNotice,
			count: table.rows.length,
			...table,
			...given({ next_cursor: more ? await paging.next(reached) : undefined }),
		};
	},
});
