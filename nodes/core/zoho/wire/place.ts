import { dataCenters, normalizeAddress, type DataCenter } from './data-centers';
import type { StoredConnection } from '../words/ports';

export type Environment = NonNullable<StoredConnection['environment']>;

/** How people know an environment, as the credential offers it. */
export const environmentNames: Readonly<Record<Environment, string>> = {
	production: 'Production',
	sandbox: 'Sandbox',
	developer: 'Developer Edition',
};

const hosts: ReadonlyArray<[string, Environment]> = [
	['www', 'production'],
	['sandbox', 'sandbox'],
	['developer', 'developer'],
];

interface Place {
	center: DataCenter;
	environment: Environment;
}

/** Zoho's own API addresses, e.g. `https://sandbox.zohoapis.eu`, with where they lead. */
const places = new Map<string, Place>(
	dataCenters.flatMap((center) =>
		hosts.map(([host, environment]): [string, Place] => [
			center.apiUrl.replace('//www.', `//${host}.`),
			{ center, environment },
		]),
	),
);

export const isEnvironment = (value: unknown): value is Environment =>
	typeof value === 'string' && Object.hasOwn(environmentNames, value);

/** Where an `api_domain` leads; undefined for an address that is not Zoho's own. */
export function placeOf(apiUrl: string): Place | undefined {
	return places.get(normalizeAddress(apiUrl));
}
