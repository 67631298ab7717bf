/** The one user of a sandbox n8n, which listens on this machine alone. */
export const OWNER = {
	email: 'owner@sandbox.example',
	firstName: 'Sandbox',
	lastName: 'Owner',
	password: 'Sandbox-1234',
};
