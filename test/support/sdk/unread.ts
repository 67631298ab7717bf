import { parametersOf } from '../../../sandbox/zoho/facts/amended.ts';
import { operationOf } from '../../../sandbox/zoho/facts/operations.ts';
import { CONDITIONS } from '../../../sandbox/zoho/serve-route.ts';
import type { Route } from '../../../sandbox/zoho/routes/route.ts';
import { samplePath } from './served.ts';
import type { SdkCall } from './sdk-calls.ts';

export interface Unread {
	/** Parameters and headers that the SDK sends with a call and the twin answers 501 to. */
	refused: string[];
	/** Those that the twin would drop in silence. */
	dropped: string[];
}

/** What the SDK can send with a call that the route serving it does not read. */
export function unreadBy({ params = [], headers = [] }: Route, call: SdkCall): Unread {
	const known = parametersOf(operationOf(call.method, samplePath(call)) ?? '');
	const unread = [
		...call.params.filter((name) => !params.includes(name)),
		...call.headers.filter((name) => !headers.includes(name.toLowerCase())),
	];
	const answers501 = (name: string) => name in known || CONDITIONS.includes(name.toLowerCase());
	return {
		refused: unread.filter(answers501),
		dropped: unread.filter((name) => !answers501(name)),
	};
}
