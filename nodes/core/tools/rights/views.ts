import { CoreError } from '../../kernel/errors';
import type { ModuleInfo } from '../../zoho/modules/metadata';
import type { Field } from '../../zoho/words/field';
import { cleanText } from '../answer/clean-text';
import { bounds } from '../words/bounds';
import type { Catalog } from '../words/ports';
import type { ModuleSettings, ToolSettings } from '../words/tool-settings';
import type { ModuleView } from './module-view';

/** Refusals of one module that say nothing about the others. */
const closed = new Set(['INVALID_MODULE', 'NO_PERMISSION', 'NOT_SUPPORTED']);

/**
 * The chosen modules as the connected user has them; one that is gone, hidden or refused is left out.
 * Fails when none is left but a refused one, and with whatever may pass.
 */
export async function openViews(
	catalog: Catalog,
	{ modules }: Pick<ToolSettings, 'modules'>,
): Promise<ModuleView[]> {
	if (modules.length === 0) return [];
	const known = new Map((await catalog.modules()).map((info) => [info.apiName, info]));
	const opened = modules.map(async (settings): Promise<Opened[]> => {
		const info = known.get(settings.module);
		if (!info?.viewable) return [];
		const fields = await catalog.fields(info.apiName).catch(asRefused);
		return [Array.isArray(fields) ? { view: viewOf(info, fields, settings) } : fields];
	});
	const all = (await Promise.all(opened)).flat();
	const views = all.flatMap((one) => ('view' in one ? [one.view] : []));
	const refused = all.find((one) => 'refused' in one);
	if (views.length === 0 && refused) throw refused.refused;
	return views;
}

interface Refused {
	refused: CoreError;
}
type Opened = { view: ModuleView } | Refused;

const asRefused = (cause: unknown): Refused | Promise<never> =>
	cause instanceof CoreError && closed.has(cause.code) ? { refused: cause } : Promise.reject(cause);

function viewOf(
	info: ModuleInfo,
	described: readonly Field[],
	settings: ModuleSettings,
): ModuleView {
	const fields = described.map(asSeen);
	const { see } = settings;
	return {
		module: info.apiName,
		label: inOneLine(info.singularLabel),
		plural: inOneLine(info.pluralLabel),
		fields,
		seen: see === undefined ? fields : fields.filter(({ name }) => see.includes(name)),
		settings,
		can: { create: info.creatable, update: info.editable, delete: info.deletable },
	};
}

const inOneLine = (text: string): string =>
	cleanText(text, bounds.listText).replace(/\s+/g, ' ').trim();

/** The field in the organization's words as a person sees them: whoever set it up wrote them. */
const asSeen = (field: Field): Field => ({
	...field,
	label: inOneLine(field.label),
	values: field.values.map((value) => ({ ...value, display: inOneLine(value.display) })),
	...(field.help === undefined ? {} : { help: inOneLine(field.help) }),
});
