import type { Row, RowOutcome } from '../../runtime/rows/operation';
import type { WriteChoices } from '../fields/write-options';
import { groupRows } from '../../runtime/rows/group-rows';
import { sendGroups } from '../../runtime/rows/send-groups';
import { showResult } from '../showing/show-result';
import { toGuards } from './to-guards';
import type { ZohoContext } from '../zoho-context';

interface Params extends WriteChoices {
	module: string;
	id: string;
}

/** Deletes the rows' records, up to 100 in a request. */
export function deleteRecords(
	{ zoho, journal, goOn }: ZohoContext,
	rows: Array<Row<Params>>,
): Promise<RowOutcome[]> {
	const groups = groupRows(rows, ({ module, dryRun }) => [module, dryRun ?? false]);
	return sendGroups(groups, goOn, {
		send: async (group) => {
			const [first] = group;
			if (!first) return [];
			const { module } = first.params;
			const ids = group.map(({ params }) => params.id);
			const guards = { ...toGuards(first.params), journal: journal(group) };
			return await zoho.records.delete({ module, ...guards }, ids);
		},
		show: (row, { id }) => {
			const { module, dryRun } = row.params;
			if (dryRun) {
				return { items: [{ json: showResult(row, { id, action: 'wouldDelete', module }) }] };
			}
			return {
				items: [{ json: showResult(row, { id, action: 'deleted', module, deleted: true }) }],
				written: `${module} ${id} deleted`,
			};
		},
	});
}
