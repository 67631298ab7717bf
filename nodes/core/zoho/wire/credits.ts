import { isJsonObject, type Json } from '../../kernel/json';
import { credits } from '../words/limits';

interface PricedCall {
	method: string;
	path: string;
	body?: Json;
}

/** What a call costs by Zoho's price list, in credits of the organization's rolling 24 hours (#16). */
export function creditsOf({ method, path, body }: PricedCall): number {
	if (method === 'GET') return 1;
	if (/\/coql$/.test(path)) return coqlCredits(body);
	if (/\/crm\/bulk\//.test(path)) return credits.bulkJob;
	if (/\/actions\/convert$/.test(path) && /\/Leads\//.test(path)) return credits.convertLead;
	if (/\/actions\/send_mail$/.test(path)) return credits.sendMail;
	if (/\/actions\/(add|remove)_tags$/.test(path)) {
		return Math.ceil(rowsIn(body, 'ids') / credits.tagRowsPerCredit);
	}
	if (method === 'POST' || method === 'PUT') {
		return Math.ceil(rowsIn(body, 'data') / credits.rowsPerCredit);
	}
	return 1;
}

function rowsIn(body: Json | undefined, key: string): number {
	const rows = isJsonObject(body) ? body[key] : undefined;
	return Array.isArray(rows) ? rows.length : 1;
}

function coqlCredits(body: Json | undefined): number {
	const query = isJsonObject(body) ? body['select_query'] : undefined;
	const limit = typeof query === 'string' ? /\blimit\s+(?:\d+\s*,\s*)?(\d+)/i.exec(query) : null;
	const rows = Number(limit?.[1] ?? 200);
	return (
		credits.coql.find((step) => rows <= step.rows)?.credits ?? credits.coql.at(-1)?.credits ?? 1
	);
}
