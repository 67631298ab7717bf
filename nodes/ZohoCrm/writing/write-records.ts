import type { JsonObject } from '../../core/kernel/json';
import type { WriteOptions } from '../../core/zoho/records/write-records';
import type { Row, RowOutcome } from '../../runtime/rows/operation';
import { describeWrite } from '../showing/describe-write';
import type { WriteChoices } from '../fields/write-options';
import { groupRows } from '../../runtime/rows/group-rows';
import { sendGroups } from '../../runtime/rows/send-groups';
import { showResult } from '../showing/show-result';
import type { ZohoContext } from '../zoho-context';

/** What one row writes, as its parameters and its item give it. */
export interface RecordToWrite extends WriteChoices {
	options: Omit<WriteOptions, 'journal'>;
	values: JsonObject;
}

type RecordRow = Row<RecordToWrite>;

/**
 * Writes all rows in as few requests as their modules and options allow. Where a failing row stops
 * the node, all rows are checked first, so that a value that Zoho would refuse stops it before
 * anything is written.
 */
export async function writeRecords(context: ZohoContext, rows: RecordRow[]): Promise<RowOutcome[]> {
	const groups = groupRows(rows, ({ options }) => Object.entries(options).sort());
	if (!context.goOn) {
		const checked = await sendThrough(context, groups, { dryRun: true });
		const refused = checked.filter((outcome) => 'error' in outcome);
		if (refused.length > 0) return refused;
	}
	return await sendThrough(context, groups, {});
}

function sendThrough(
	{ zoho, journal, goOn }: ZohoContext,
	groups: RecordRow[][],
	check: { dryRun?: true },
): Promise<RowOutcome[]> {
	return sendGroups(groups, goOn, {
		send: async (group) => {
			const [first] = group;
			if (!first) return [];
			const kept = check.dryRun ? {} : { journal: journal(group) };
			return await zoho.records.write(
				{ ...first.params.options, ...kept, ...check },
				group.map(({ params }) => params.values),
			);
		},
		show: (row, record) => {
			const { module } = row.params.options;
			const { id, action } = record;
			const changed = action === 'created' || action === 'updated';
			return {
				items: [{ json: showResult(row, describeWrite(module, record)) }],
				...(changed && id ? { written: `${module} ${id} ${action}` } : {}),
			};
		},
	});
}
