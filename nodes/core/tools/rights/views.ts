import type { Catalog } from '../words/ports';
import type { ToolSettings } from '../words/tool-settings';
import type { ModuleView } from './module-view';

/** The chosen modules as the connected user has them; one that is gone or hidden is left out. */
export async function openViews(
	catalog: Catalog,
	{ modules }: Pick<ToolSettings, 'modules'>,
): Promise<ModuleView[]> {
	if (modules.length === 0) return [];
	const known = new Map((await catalog.modules()).map((info) => [info.apiName, info]));
	const views = modules.map(async (settings): Promise<ModuleView[]> => {
		const info = known.get(settings.module);
		if (!info?.viewable) return [];
		const fields = await catalog.fields(info.apiName);
		const { see } = settings;
		return [
			{
				module: info.apiName,
				label: info.singularLabel,
				plural: info.pluralLabel,
				fields,
				seen: see === undefined ? fields : fields.filter(({ name }) => see.includes(name)),
				settings,
				can: { create: info.creatable, update: info.editable, delete: info.deletable },
			},
		];
	});
	return (await Promise.all(views)).flat();
}
