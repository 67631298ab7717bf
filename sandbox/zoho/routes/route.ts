import type { ScopeNeed } from '../auth/scopes.ts';
import { invalidModule, notInTwin } from '../envelope.ts';
import type { StoredFile } from '../files.ts';
import type { Json, JsonObject } from '../json.ts';
import { findModule } from '../schema/modules.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import type { Settings } from '../settings.ts';
import type { World } from '../world.ts';

/** A request that got past the gate. */
export interface Call {
	world: World;
	params: Record<string, string>;
	query: URLSearchParams;
	headers: Headers;
	/** Parsed JSON; undefined when there was no body. */
	body: Json | undefined;
	/** A body of form data. */
	form: FormData | undefined;
}

export interface Reply {
	status: number;
	/** None for 204 and 304. */
	body?: Json;
	/** Bytes in place of JSON. */
	file?: StoredFile;
	/** Rows written or read, for the log. */
	rows?: number;
}

export interface Cost {
	credits: number;
	/** Counts against the sub-concurrency. */
	expensive: boolean;
}

export interface Route {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** e.g. `/crm/v8/{module}/search`. */
	path: string;
	/** Parameters of the query that are read; another one the papers know answers 501. */
	params?: string[];
	/** Of `CONDITIONS` those that are read, in small letters; another one answers 501. */
	headers?: string[];
	/** Whose setting says that a refusal of the whole request comes as one row of `data`. */
	refusedAs?: 'refuseReadsAs' | 'refuseWritesAs';
	/** Scopes the token needs, all of them. */
	scopes(call: Call): ScopeNeed[];
	cost?(call: Call): Cost;
	/** Bytes of the request body that are taken; no limit when left out. */
	maxBytes?(settings: Settings): number;
	handle(call: Call): Reply | Promise<Reply>;
}

/** Standard modules of Zoho CRM that the twin does not hold. */
const MODULES_NOT_HERE = new Set(
	'quotes,sales_orders,purchase_orders,invoices,price_books,attachments,documents,feeds,forecasts,visits,social,projects,approvals,activities,consents,entity_scores__s,appointments_rescheduled_history__s,bikes,fleet_contracts_x_contacts'.split(
		',',
	),
);

/** Whether Zoho has a module of that name, in the twin or not. */
export function isModuleName(name: string): boolean {
	return findModule(name) !== undefined || MODULES_NOT_HERE.has(name.toLowerCase());
}

/** The module a path names; refuses names that Zoho would refuse. */
export function moduleOf(call: Call): ModuleSpec {
	return moduleNamed(call.params.module ?? '');
}

/** The module of that name; refuses one Zoho has not, with what the refusal says of its place. */
export function moduleNamed(name: string, place?: JsonObject): ModuleSpec {
	const spec = findModule(name);
	if (spec) return spec;
	if (MODULES_NOT_HERE.has(name.toLowerCase())) throw notInTwin(`the module ${name}`);
	throw invalidModule(place);
}
