import type { ZohoErrorCode } from '../core/zoho/words/error-catalog';
import type { itemFileErrors } from '../runtime/files/item-file-errors';
import type { parameterErrors } from '../runtime/parameters/parameter-errors';
import type { Operation } from '../runtime/rows/operation';
import type { ZohoContext } from './zoho-context';

/** A route of Zoho CRM's API, as `GET /crm/v8/{module}`. */
export type Route = `${'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT'} /crm/v8/${string}`;

/** How an operation stands in the menu. */
export interface MenuWords {
	name: string;
	value: string;
	/** Sentence case, with the resource, without articles. */
	action: string;
	description: string;
}

/** What an operation needs of Zoho CRM and how it can end: plain data, told by docs/operations.md. */
export interface Needs {
	access: 'read' | 'write';
	/** OAuth scopes, those of the calls that only some items make included. */
	scopes: readonly string[];
	/** Its price in credits, in words; the numbers are those of `wire/credits.ts`. */
	credits: string;
	/** Every route it calls, its own first; `any` where the user names it. */
	routes: readonly [Route, ...Route[]] | 'any';
	/** Error codes beyond those that every call can end with. */
	errors: ReadonlyArray<ZohoErrorCode | keyof typeof itemFileErrors | keyof typeof parameterErrors>;
}

/** One operation of this node: its words in the menu, its needs, its panel, and what it does. */
export interface ZohoOperation<Params> extends MenuWords, Needs, Operation<ZohoContext, Params> {}
