import { isJsonObject } from '../../kernel/json';
import { matches, type FoundSettings } from '../words/found';
import type { GateSettings } from '../words/settings';

/** Who the customer of a new record is by now, by what Find Customer would put out; undefined for nobody. */
export function knownByNow(
	customer: unknown,
): Required<Pick<FoundSettings, 'match' | 'customer'>> | undefined {
	if (!isJsonObject(customer)) return undefined;
	const match = matches.find((one) => one === customer['match']);
	return match === undefined || match === 'none' ? undefined : { match, customer };
}

/** Settings in which who is known by now takes the place of who was found before. */
export const withKnown = (
	{ found = { replace: [] }, ...settings }: GateSettings,
	known: Partial<FoundSettings>,
): GateSettings => ({ ...settings, found: { ...found, ...known } });
