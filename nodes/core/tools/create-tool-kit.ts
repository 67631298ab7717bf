import { bind } from '../kernel/bind';
import type { CoreError } from '../kernel/errors';
import type { JsonObject } from '../kernel/json';
import { toCoreError } from '../kernel/unexpected';
import { refusalOf } from './answer/refusal';
import { issueCursor, readCursor } from './cursor/cursor';
import { createDeps } from './desk/create-deps';
import type { Desk } from './desk/desk';
import * as methods from './desk/methods';
import type { Menu, Paging, Tool } from './kit/parts/define-tool';
import { kit } from './kit/kit';
import { openViews } from './rights/views';
import { failTool } from './words/error-catalog';
import type { ToolPorts } from './words/ports';
import type { ListedTool } from './words/tool';
import type { ToolSettings } from './words/tool-settings';

/** The tools of one node, for one call or one list: they are made from the CRM as it is now. */
export interface ToolKit {
	/** Nothing once they have expired. Fails when the CRM cannot be asked which modules it has. */
	list(): Promise<ListedTool[]>;
	/**
	 * What became of a call; a refusal is an answer too, under `error`. `others` says what becomes of
	 * arguments that the tool does not have.
	 */
	call(name: string, raw: unknown, others?: 'refuse' | 'ignore'): Promise<JsonObject>;
}

interface KitOptions {
	/** Whatever was thrown, as a failure; the core's own when left out. */
	toError?(cause: unknown): CoreError;
	/** The tools there are. */
	tools?: readonly Tool[];
}

export function createToolKit(
	ports: ToolPorts,
	settings: ToolSettings,
	{ toError = toCoreError, tools = kit }: KitOptions = {},
): ToolKit {
	const nameOf = (tool: string): string =>
		settings.prefix === '' ? tool : `${settings.prefix}_${tool}`;
	const isOn = (tool: Tool): boolean =>
		settings.classes.has(tool.class) && !settings.off.has(tool.name);
	const isOver = (): boolean =>
		settings.expiresAt !== undefined && ports.now() >= settings.expiresAt;
	const menuOf = async (): Promise<Menu> => ({
		views: await openViews(ports.catalog, settings),
		settings,
		nameOf,
	});
	/** The menu of a tool: the modules that it can work in. */
	const menuFor = (tool: Tool, menu: Menu): Menu => ({ ...menu, views: tool.modules(menu.views) });

	async function run(name: string, raw: unknown, others: 'refuse' | 'ignore'): Promise<JsonObject> {
		const parameter = name.slice(0, 80) || 'tool';
		if (isOver()) throw failTool('TOOLS_EXPIRED', { parameter });
		const tool = tools.find((one) => nameOf(one.name) === name);
		if (!tool) {
			const allowed = tools.filter(isOn).map((one) => nameOf(one.name));
			throw failTool('TOOL_UNKNOWN', { parameter, allowed: allowed.join(', ') || 'none' });
		}
		if (!isOn(tool)) throw failTool('CLASS_OFF', { parameter });
		const menu = await menuOf();
		const call = tool.open(menuFor(tool, menu), raw, others);
		const deps = createDeps(ports, settings, menu.views);
		const desk: Desk = { ...bind(deps, methods), views: menu.views, settings };
		return await call.run(
			desk,
			pagingOf(ports, settings, { tool: tool.name, question: call.question }),
		);
	}

	return {
		async list() {
			if (isOver()) return [];
			const menu = await menuOf();
			return tools.filter(isOn).flatMap((tool): ListedTool[] => {
				const own = menuFor(tool, menu);
				if (own.views.length === 0) return [];
				const description = tool.description(own);
				return [{ name: nameOf(tool.name), description, schema: tool.schema(own) }];
			});
		},
		call: (name, raw, others = 'refuse') =>
			run(name, raw, others).catch((cause: unknown) => refusalOf(toError(cause), name)),
	};
}

/** A cursor is bound to the tool, its arguments and what the owner laid down of modules and conditions. */
function pagingOf(
	ports: ToolPorts,
	{ modules }: ToolSettings,
	asked: { tool: string; question: unknown },
): Paging {
	const bound = JSON.stringify([asked.tool, asked.question, modules]);
	return {
		offset: async (cursor) => (cursor === null ? 0 : await readCursor(ports, bound, cursor)),
		next: (offset) => issueCursor(ports, bound, offset),
	};
}
