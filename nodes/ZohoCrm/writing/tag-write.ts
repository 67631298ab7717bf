import type { TaggedRecord, TagOptions } from '../../core/zoho/tags/change-tags';
import { given } from '../../core/kernel/given';
import { failParameter } from '../../runtime/parameters/parameter-errors';
import type { ParameterReader } from '../../runtime/parameters/parameter-reader';
import { moduleField } from '../../runtime/panel/module-field';
import { recordIdField } from '../../runtime/panel/record-id-field';
import type { Row } from '../../runtime/rows/operation';
import { guardOptions } from '../fields/write-options';
import type { Needs } from '../operation';

interface Params {
	module: string;
	id: string;
	tags: string[];
}

const tagsField = {
	displayName: 'Tags',
	name: 'tags',
	type: 'string' as const,
	default: '',
	required: true,
	placeholder: 'e.g. Hot, Trade fair',
	description: 'Names separated by commas',
};

const errors: Needs['errors'] = [
	'INVALID_DATA',
	'INVALID_ID',
	'NO_TAGS',
	'RECORD_LOCKED',
	'RECORD_NOT_FOUND',
	'TOO_LONG',
];

const wouldBe = { tagged: 'wouldTag', untagged: 'wouldUntag' } as const;

/** What adding and removing tags have in common; rows with the same tags travel together. */
export const tagWrite = (verb: keyof typeof wouldBe) => ({
	scopes: ['ZohoCRM.settings.tags.ALL', 'ZohoCRM.modules.ALL'],
	credits: '1 for each 50 records',
	errors,
	properties: [moduleField, recordIdField, tagsField],
	options: guardOptions,
	read: (parameters: ParameterReader): Params => {
		const tags = parameters.list('tags');
		if (tags.length === 0) throw failParameter('PARAMETER_EMPTY', { parameter: 'Tags' });
		return { module: parameters.locator('module'), id: parameters.id('recordId'), tags };
	},
	prepare: ({ params: { module, id, tags } }: Row<Params>) => ({
		request: { module, tags },
		entry: id,
		changes: { module, id },
	}),
	show: ({ id, tags }: TaggedRecord, { module, dryRun }: TagOptions) => ({
		result: { id, action: dryRun ? wouldBe[verb] : verb, module, tags },
		...given({ written: dryRun ? undefined : `${module} ${id} ${verb}` }),
	}),
});
