import { z } from 'zod';
import type { JsonObject } from '../../../kernel/json';
import type { Field } from '../../../zoho/words/field';
import { writable } from '../../arguments/field-guide';
import { openModule } from '../../rights/module-view';
import { bounds } from '../../words/bounds';
import { defineTool } from '../parts/define-tool';
import { listedModule } from '../parts/shared-arguments';

export const describeModule = defineTool({
	name: 'describe_module',
	class: 'read',
	modules: (views) => views,
	description: () =>
		'All fields of a module with labels, types, choices, links, what a new record needs and what may be filled.',
	args: ({ views }) => z.strictObject({ module: listedModule(views) }),
	async run(desk, { module }) {
		const view = openModule(desk.views, module, 'module');
		const { classes } = desk.settings;
		const fillable = new Set(classes.has('write') ? writable(view).map(({ name }) => name) : []);
		const known = view.fields.filter(
			(field) => view.seen.includes(field) || fillable.has(field.name),
		);
		return await Promise.resolve({
			module: view.module,
			called: view.plural,
			only_records_where: view.settings.only.map(({ field, operator, values }) =>
				[field, operator, values.join(' or ')].join(' ').trim(),
			),
			fields: describedIn(known, fillable),
		});
	},
});

/** The fields with as many of their choices as an answer has room for: of a wrong one the answer tells others. */
function describedIn(fields: readonly Field[], fillable: ReadonlySet<string>): JsonObject[] {
	const describe = (most: number) =>
		fields.map((field) => described(field, fillable.has(field.name), most));
	const fitting = [bounds.describedChoices, bounds.listedChoices].find(
		(most) => JSON.stringify(describe(most)).length <= bounds.answerText,
	);
	return describe(fitting ?? 0);
}

function described(field: Field, isFillable: boolean, mostChoices: number): JsonObject {
	const { name, label, dataType, required, values, lookupModule, length, help } = field;
	const choices = values.slice(0, mostChoices).map(({ display }) => display);
	const rest = values.length - choices.length;
	return {
		name,
		...(label === name ? {} : { label }),
		type: dataType,
		...(required && isFillable ? { required } : {}),
		...(isFillable ? { fill: true } : {}),
		...(lookupModule === undefined ? {} : { links_to: lookupModule }),
		...(choices.length > 0 ? { choices } : {}),
		...(help === undefined ? {} : { help }),
		...(rest > 0 ? { more_choices: rest } : {}),
		...(length === undefined || values.length > 0 ? {} : { longest: length }),
	};
}
