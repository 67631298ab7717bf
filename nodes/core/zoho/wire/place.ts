import { dataCentres, normaliseAddress, type DataCentre } from './data-centres';
import type { StoredConnection } from '../words/ports';

export type Environment = NonNullable<StoredConnection['environment']>;

/** How people know an environment, as the credential offers it. */
export const environmentNames: Readonly<Record<Environment, string>> = {
	production: 'Production',
	sandbox: 'Sandbox',
	developer: 'Developer Edition',
};

export const isEnvironment = (value: unknown): value is Environment =>
	typeof value === 'string' && Object.hasOwn(environmentNames, value);

const hosts: ReadonlyArray<[string, Environment]> = [
	['www', 'production'],
	['sandbox', 'sandbox'],
	['developer', 'developer'],
];

interface Place {
	centre: DataCentre;
	environment: Environment;
}

/** Zoho's own API addresses, e.g. `https://sandbox.zohoapis.eu`, with where they lead. */
const places = new Map<string, Place>(
	dataCentres.flatMap((centre) =>
		hosts.map(([host, environment]): [string, Place] => [
			centre.apiUrl.replace('//www.', `//${host}.`),
			{ centre, environment },
		]),
	),
);

/** Where an `api_domain` leads; undefined for an address that is not Zoho's own. */
export function placeOf(apiUrl: string): Place | undefined {
	return places.get(normaliseAddress(apiUrl));
}
