import type { z } from 'zod';
import type { JsonObject } from '../../../kernel/json';
import { readArguments } from '../../arguments/read-arguments';
import { schemaOf } from '../../arguments/schema-of';
import type { Desk } from '../../desk/desk';
import type { ModuleView } from '../../rights/module-view';
import type { ToolClass, ToolSettings } from '../../words/tool-settings';

/** What the words of a tool are made of: the open modules, and its siblings by their whole names. */
export interface Menu {
	views: readonly ModuleView[];
	settings: ToolSettings;
	/** The name of a sibling as it is listed, e.g. `zoho_describe_module`. */
	nameOf(tool: string): string;
}

/** Pages of one question: where this call begins, and the cursor by which the next goes on. */
export interface Paging {
	offset(cursor: string | null): Promise<number>;
	next(offset: number): Promise<string | undefined>;
}

interface ToolParts<Args extends z.ZodObject> {
	/** Without prefix, verb first, e.g. `find_records`. */
	name: string;
	class: ToolClass;
	/** The modules it can work in; a tool without any is not listed. */
	modules(views: readonly ModuleView[]): readonly ModuleView[];
	description(menu: Menu): string;
	/** Optional arguments are nullable; a `cursor` makes it pageable. */
	args(menu: Menu): Args;
	run(desk: Desk, args: z.output<Args>, paging: Paging): Promise<JsonObject>;
}

/** A tool as the kit handles it, whatever its arguments are. */
export interface Tool
	extends Pick<ToolParts<z.ZodObject>, 'name' | 'class' | 'modules' | 'description'> {
	schema(menu: Menu): JsonObject;
	/** Reads the arguments first, and fails with what is wrong with them. */
	open(menu: Menu, raw: unknown, others: 'refuse' | 'ignore'): OpenCall;
}

interface OpenCall {
	/** The arguments without the cursor: what a cursor is bound to. */
	question: unknown;
	run(desk: Desk, paging: Paging): Promise<JsonObject>;
}

export function defineTool<Args extends z.ZodObject>(parts: ToolParts<Args>): Tool {
	const { name, modules, description } = parts;
	return {
		name,
		class: parts.class,
		modules,
		description,
		schema: (menu) => schemaOf(parts.args(menu)),
		open: (menu, raw, others) => {
			const args = parts.args(menu);
			const read = readArguments(args, schemaOf(args), raw, others);
			const question = Object.entries(read).filter(([key]) => key !== 'cursor');
			return { question, run: (desk, paging) => parts.run(desk, read, paging) };
		},
	};
}
