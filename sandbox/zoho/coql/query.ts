export type Aggregate = 'SUM' | 'MAX' | 'MIN' | 'AVG' | 'COUNT';

export interface SelectItem {
	path: string;
	aggregate?: Aggregate;
	alias?: string;
}

export interface Literal {
	kind: 'string' | 'number' | 'boolean';
	text: string;
}

export type Operator =
	| '='
	| '!='
	| '>'
	| '>='
	| '<'
	| '<='
	| 'like'
	| 'not like'
	| 'in'
	| 'not in'
	| 'between'
	| 'not between'
	| 'is null'
	| 'is not null';

export type Condition =
	| { kind: 'and' | 'or'; left: Condition; right: Condition }
	| { kind: 'test'; path: string; operator: Operator; values: Literal[] };

/** A COQL query as read (zoho-api.md 4.3). */
export interface Query {
	select: SelectItem[];
	module: string;
	/** Custom view after the module's name, `Leads#<id>`. */
	view?: string;
	where: Condition;
	groupBy: string[];
	orderBy: Array<{ name: string; down: boolean }>;
	limit: number;
	offset: number;
}
