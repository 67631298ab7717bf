import { z } from 'zod';
import { maybeOneOf, oneOf, text } from '../../arguments/argument';
import { operators } from '../../query/operators';
import { bounds } from '../../words/bounds';
import type { ModuleView } from '../../rights/module-view';

export const moduleArgument = (views: readonly ModuleView[]) =>
	views.length > bounds.listedModules
		? text('API name of the module, as the tool lists them that describes one')
		: listedModule(views);

/** A module out of a list of all of them, however many there are. */
export const listedModule = (views: readonly ModuleView[]) =>
	oneOf(
		views.map(({ module }) => module),
		'API name of the module',
	);

export const conditionsArgument = () =>
	z
		.array(
			z.strictObject({
				field: z.string(),
				operator: z.enum(operators),
				values: z.array(z.string()).meta({ description: 'Alternatives, as text' }),
			}),
		)
		.nullable()
		.meta({
			description:
				'Dates as 2026-11-30; *_days operators take a number of days; links and owners go by name or ID',
		});

export const matchArgument = () =>
	maybeOneOf(['all', 'any'], 'Whether all conditions must hold or any; null is all');

export const cursorArgument = () =>
	z.string().nullable().meta({ description: 'next_cursor of the last answer, exactly as it came' });

export const recordArgument = () => text('ID or exact name of the record');

/** A list of name and value: what is not named stays as it is, null empties a field. */
export const valuesArgument = () =>
	z
		.array(
			z.strictObject({
				field: z.string(),
				value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
			}),
		)
		.meta({ description: 'Fields to fill; null empties one' });
