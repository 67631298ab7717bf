import type { JsonObject } from './json.ts';

export interface User {
	id: string;
	full_name: string;
	email: string;
	role: string;
	profile: string;
	time_zone: string;
}

/** The organisation and the people in it. */
export interface Organisation {
	org: JsonObject & { company_name: string; time_zone: string };
	/** At least one; the first is the one who gave consent. */
	users: [User, ...User[]];
}

/** An organisation with one user, for a twin that starts empty. */
export const emptyOrganisation: Organisation = {
	org: {
		company_name: 'Marrowby Cargo Cycles B.V.',
		zgid: '60021184402',
		time_zone: 'Europe/Amsterdam',
		currency: 'Euro - EUR',
		iso_code: 'EUR',
	},
	users: [
		{
			id: '5725767000000100001',
			full_name: 'Femke Oudekerk',
			email: 'femke.oudekerk@marrowby.example',
			role: 'CEO',
			profile: 'Administrator',
			time_zone: 'Europe/Amsterdam',
		},
	],
};
