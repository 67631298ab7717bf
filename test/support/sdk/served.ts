import { isAnotherOperation } from '../../../sandbox/zoho/routes/fallback.ts';
import type { Route } from '../../../sandbox/zoho/routes/route.ts';
import { routes } from '../../../sandbox/zoho/routes/routes.ts';
import type { SdkCall } from './sdk-calls.ts';

/** A path that the call asks for, with a module it is meant for and an id for everything else. */
export const samplePath = ({ name, path }: SdkCall): string =>
	path.replace(/\{(\w+)\}/g, (_, given: string) =>
		/^module|apiName$/i.test(given) ? moduleOf(name) : '5725767000000100001',
	);

/** Quotes and the like become others by a path that leads share. */
const moduleOf = (name: string): string => (name.startsWith('Inventory') ? 'Quotes' : 'Leads');

/** The route of the twin that serves a call; undefined when the twin answers 501. */
export function servedBy(call: SdkCall): Route | undefined {
	const path = samplePath(call);
	const found = routes.find(({ method, path: own }) => {
		const pattern = new RegExp(`^${own.replace(/\{\w+\}/g, '[^/]+')}$`);
		return method === call.method && pattern.test(path);
	});
	return found && !isAnotherOperation(call.method, path, found.path) ? found : undefined;
}
