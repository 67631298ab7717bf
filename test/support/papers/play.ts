import type { Held } from '../../../sandbox/zoho/facts/hold.ts';
import type { Twin } from '../../../sandbox/zoho/twin.ts';
import { metadataId } from '../../../sandbox/zoho/ids.ts';
import { settingsSchema } from '../../../sandbox/zoho/settings.ts';
import { takeHeld } from './recorder.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios.ts';

/** The twin's own, for the settings that scenarios change. */
const usual = settingsSchema.parse({});

export interface Played {
	scenario: Scenario;
	status: number;
	held: Held[];
}

/** Plays every scenario on a twin; calls that succeed are played again without a token and without credits. */
export async function playAll(twin: Twin): Promise<Played[]> {
	const ids = new Map([
		['field', metadataId('field', 'Leads', 'Company')],
		['layout', metadataId('layout', 'Leads')],
		['dealLayout', metadataId('layout', 'Deals')],
		['transition', metadataId('transition', 'Leads', 'Contact')],
		['user', '5725767000000100001'],
	]);
	const played: Played[] = [];
	takeHeld();
	for (const scenario of scenarios) {
		if (scenario.status < 300) played.push(...(await refusals(twin, scenario, ids)));
		twin.settings(scenario.settings ?? {});
		const { status, text } = await send(twin, scenario, ids, twin.client.accessToken);
		twin.settings(usual);
		const { keep, state } = scenario;
		if (keep !== undefined) ids.set(keep, firstId(text));
		if (state !== undefined) twin.setState('Leads', firstId(text), state);
		played.push({ scenario, status, held: takeHeld() });
	}
	return played;
}

/** The id of the first row that was written. */
function firstId(text: string): string {
	const { data }: { data?: Array<{ details?: { id?: string } }> } = JSON.parse(text);
	return data?.[0]?.details?.id ?? '';
}

/** What every operation answers to a stranger, and to anyone once the day's credits are spent. */
async function refusals(
	twin: Twin,
	scenario: Scenario,
	ids: Map<string, string>,
): Promise<Played[]> {
	const stranger = await send(twin, scenario, ids, 'nobody');
	const unknown = { scenario: { ...scenario, status: 401 }, ...stranger, held: takeHeld() };
	twin.settings({ dailyCredits: 0 });
	const refused = await send(twin, scenario, ids, twin.client.accessToken);
	twin.settings(usual);
	return [unknown, { scenario: { ...scenario, status: 429 }, ...refused, held: takeHeld() }];
}

async function send(
	twin: Twin,
	{ call, body, headers }: Scenario,
	ids: Map<string, string>,
	token: string,
): Promise<{ status: number; text: string }> {
	const filled = (text: string) => text.replace(/\{(\w+)\}/g, (all, name) => ids.get(name) ?? all);
	const [method = '', path = ''] = filled(call).split(' ');
	const response = await fetch(`${twin.url}/crm/v8${path}`, {
		method,
		headers: { Authorization: `Zoho-oauthtoken ${token}`, ...headers },
		...(body === undefined
			? {}
			: { body: body instanceof FormData ? body : filled(JSON.stringify(body)) }),
	});
	return { status: response.status, text: await response.text() };
}
