import { z } from 'zod';
import { readPage } from '../wire/envelope';
import { understood } from '../wire/understood';
import type { CustomerDeps } from './ways/search-module';

const layoutStages = z.object({
	sections: z
		.array(
			z.object({
				fields: z
					.array(
						z.object({
							api_name: z.string(),
							pick_list_values: z
								.array(
									z.object({
										display_value: z.string().nullish(),
										actual_value: z.string().nullish(),
										forecast_type: z.string().nullish(),
									}),
								)
								.nullish(),
						}),
					)
					.nullish(),
			}),
		)
		.nullish(),
});

/** Stages that forecast a closed deal in one of the layouts, `Closed Won` and `Closed Lost` there. */
export async function closedStages({ session, base }: CustomerDeps): Promise<string[]> {
	const { status, body } = await session.send({
		method: 'GET',
		path: `${base}/settings/layouts`,
		query: { module: 'Deals' },
		module: 'Deals',
		repeat: 'safe',
	});
	const layouts = understood(
		z.array(layoutStages),
		readPage(status, body, 'layouts').rows,
		'layouts',
	);
	const stages = layouts
		.flatMap(({ sections }) => sections ?? [])
		.flatMap(({ fields }) => fields ?? [])
		.filter((field) => field.api_name === 'Stage')
		.flatMap(({ pick_list_values: values }) => values ?? []);
	const closed = stages.filter(({ forecast_type: type }) => /^closed/i.test(type ?? ''));
	return [...new Set(closed.flatMap((one) => one.actual_value ?? one.display_value ?? []))];
}
