import { refusal, type Verdict } from '../envelope.ts';
import { isObject, textOf, type JsonObject } from '../json.ts';
import { refusedRow } from '../records/write.ts';
import { ownModule } from '../schema/modules.ts';
import type { World } from '../world.ts';

/** What a deal of a conversion must have [O26]. */
const MANDATORY = ['Deal_Name', 'Pipeline', 'Stage', 'Closing_Date'];

/** Why the deal of a conversion would not be taken: the first of several reasons. */
export function dealProblem(world: World, deal: JsonObject): Verdict | undefined {
	const missing = MANDATORY.find((name) => deal[name] === undefined || deal[name] === null);
	if (missing !== undefined) {
		const at = { api_name: missing, json_path: `$.data[0].Deals.${missing}` };
		return refusal('MANDATORY_NOT_FOUND', 'required field not found', at);
	}
	const refused = refusedRow(world, ownModule('Deals'), deal, 0);
	return refused && inDeal(firstOf(refused));
}

function firstOf(verdict: Verdict): Verdict {
	const { errors } = verdict.details;
	const [first] = Array.isArray(errors) ? errors : [];
	return isObject(first) ? { ...verdict, ...first } : verdict;
}

/** The place of the problem in the body of the conversion. */
function inDeal(verdict: Verdict): Verdict {
	const { json_path: path } = verdict.details;
	const inside = (textOf(path) ?? '').replace('$.data[0].', '$.data[0].Deals.');
	return { ...verdict, details: { ...verdict.details, json_path: inside } };
}
