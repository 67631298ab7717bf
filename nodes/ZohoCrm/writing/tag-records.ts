import type { Outcome } from '../../core/kernel/outcome';
import type { TaggedRecord, TagOptions } from '../../core/zoho/tags/change-tags';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';
import type { Row, RowOutcome } from '../../runtime/rows/operation';
import { failParameter } from '../../runtime/parameters/parameter-errors';
import { moduleField } from '../../runtime/panel/module-field';
import { recordIdField } from '../../runtime/panel/record-id-field';
import { guardOptionsField, readWriteChoices, type WriteChoices } from '../fields/write-options';
import { groupRows } from '../../runtime/rows/group-rows';
import { sendGroups } from '../../runtime/rows/send-groups';
import { showResult } from '../showing/show-result';
import { toGuards } from './to-guards';
import type { ZohoContext } from '../zoho-context';

export interface TagParams extends WriteChoices {
	module: string;
	id: string;
	tags: string[];
}

export const tagProperties = [
	moduleField,
	recordIdField,
	{
		displayName: 'Tags',
		name: 'tags',
		type: 'string' as const,
		default: '',
		required: true,
		placeholder: 'e.g. Hot, Trade fair',
		description: 'Names separated by commas',
	},
	guardOptionsField,
];

export function readTagParams(parameters: ParameterReader): TagParams {
	const tags = parameters.list('tags');
	if (tags.length === 0) throw failParameter('PARAMETER_EMPTY', { parameter: 'Tags' });
	return {
		module: parameters.locator('module'),
		id: parameters.id('recordId'),
		tags,
		...readWriteChoices(parameters),
	};
}

type SendTags = (options: TagOptions, ids: string[]) => Promise<Array<Outcome<TaggedRecord>>>;

const wouldBe = { tagged: 'wouldTag', untagged: 'wouldUntag' } as const;

/** Adds or removes tags; rows with the same tags travel together. */
export function tagRecords(
	{ journal, goOn }: ZohoContext,
	rows: Array<Row<TagParams>>,
	sendTags: SendTags,
	verb: keyof typeof wouldBe,
): Promise<RowOutcome[]> {
	const groups = groupRows(rows, ({ module, tags, dryRun }) => [module, tags, dryRun ?? false]);
	return sendGroups(groups, goOn, {
		send: async (group) => {
			const [first] = group;
			if (!first) return [];
			const { module, tags } = first.params;
			const guards = { ...toGuards(first.params), journal: journal(group) };
			return await sendTags(
				{ module, tags, ...guards },
				group.map(({ params }) => params.id),
			);
		},
		show: (row, { id, tags }) => {
			const { module, dryRun } = row.params;
			const action = dryRun ? wouldBe[verb] : verb;
			return {
				items: [{ json: showResult(row, { id, action, module, tags }) }],
				...(dryRun ? {} : { written: `${module} ${id} ${verb}` }),
			};
		},
	});
}
