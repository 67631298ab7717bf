import { given } from '../../kernel/given';
import { z } from 'zod';
import type { JsonObject } from '../../kernel/json';
import { readPage } from '../wire/envelope';
import type { Field } from '../words/field';
import { asModuleName } from '../words/module-name';
import { readFields } from './read-fields';
import { writeRulesOf } from './read-write-rules';
import type { Session } from '../wire/session';
import { understood } from '../wire/understood';
import type { WriteRules } from '../words/write-rules';

/** A module as the organization has it. */
export interface ModuleInfo {
	apiName: string;
	singularLabel: string;
	pluralLabel: string;
	custom: boolean;
	creatable: boolean;
	editable: boolean;
	deletable: boolean;
	viewable: boolean;
}

interface MetadataDeps {
	session: Session;
	/** `/crm/v8` */
	base: string;
	now(): number;
	hash(text: string): string;
}

export interface Metadata {
	modules(): Promise<ModuleInfo[]>;
	fields(module: string): Promise<Field[]>;
	writeRules(module: string): Promise<WriteRules>;
	/** Like `fields`, without asking the layouts what they require: half the calls, enough for reading. */
	namedFields(module: string): Promise<Field[]>;
}

const wireModule = z.object({
	api_name: z.string(),
	singular_label: z.string().nullish(),
	plural_label: z.string().nullish(),
	generated_type: z.string().nullish(),
	api_supported: z.boolean().nullish(),
	creatable: z.boolean().nullish(),
	editable: z.boolean().nullish(),
	deletable: z.boolean().nullish(),
	viewable: z.boolean().nullish(),
});

/** The organization's modules and fields, read once per facade. */
export function createMetadata(deps: MetadataDeps): Metadata {
	const { session, base } = deps;
	const read = async (path: string, key: string, module?: string): Promise<JsonObject[]> => {
		const response = await session.send({
			method: 'GET',
			path: `${base}${path}`,
			...given({ module, query: module === undefined ? undefined : { module } }),
			repeat: 'safe',
		});
		return readPage(response.status, response.body, key).rows;
	};
	const fieldRows = once((module) => read('/settings/fields', 'fields', module));
	const namedFields = once(async (module) => readFields(await fieldRows(module), []));
	const fields = once(async (module) => {
		const layouts = read('/settings/layouts', 'layouts', module);
		return readFields(...(await Promise.all([fieldRows(module), layouts])));
	});
	const modules = async (): Promise<ModuleInfo[]> => {
		const rows = await read('/settings/modules', 'modules');
		return understood(z.array(wireModule), rows, 'modules')
			.filter((module) => module.api_supported !== false)
			.map(toModule);
	};

	return {
		modules,
		namedFields,
		fields,
		async writeRules(module): Promise<WriteRules> {
			const rows = await fields(module);
			const info = (await modules()).find((one) => one.apiName === module);
			const label = info?.singularLabel ?? module;
			return writeRulesOf({ module, label, fields: rows, now: deps.now(), hash: deps.hash });
		},
	};
}

function toModule(wire: z.output<typeof wireModule>): ModuleInfo {
	return {
		apiName: wire.api_name,
		singularLabel: wire.singular_label ?? wire.api_name,
		pluralLabel: wire.plural_label ?? wire.api_name,
		custom: wire.generated_type === 'custom',
		creatable: wire.creatable ?? false,
		editable: wire.editable ?? false,
		deletable: wire.deletable ?? false,
		viewable: wire.viewable ?? false,
	};
}

/** Asks once per module, whoever asks again. */
function once<T>(ask: (module: string) => Promise<T>): (module: string) => Promise<T> {
	const known = new Map<string, Promise<T>>();
	return async (name) => {
		const module = asModuleName(name);
		const answer = known.get(module) ?? ask(module);
		known.set(module, answer);
		return await answer;
	};
}
