import type {
	ICredentialDataDecryptedObject,
	ICredentialsHelper,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';
import { core, workflowLibrary } from './n8n.ts';
import { oAuth2Parent } from './oauth2-parent.ts';

export interface StoredCredential {
	id: string;
	name: string;
	type: string;
	data: ICredentialDataDecryptedObject;
}

const noNode = {
	id: 'c',
	name: 'c',
	typeVersion: 1,
	type: 'none',
	position: [0, 0],
	parameters: {},
};

/**
 * n8n's store of credentials in memory: defaults and expressions of the credential types are
 * resolved as n8n's server does, and what a refresh brings is kept.
 */
export function createCredentialsHelper(
	types: ICredentialType[],
	credentials: StoredCredential[],
): ICredentialsHelper {
	const typeOf = (name: string): ICredentialType => {
		const found = [...types, oAuth2Parent].find((type) => type.name === name);
		if (!found) throw new Error(`The credential type '${name}' is not known to this engine`);
		return found;
	};
	const propertiesOf = (name: string): INodeProperties[] => {
		const type = typeOf(name);
		// Like n8n: only a child's fields are merged by name, so that a name may stand several times here.
		if (type.extends === undefined) return type.properties;
		const merged: INodeProperties[] = [];
		for (const parent of type.extends) {
			workflowLibrary.NodeHelpers.mergeNodeProperties(merged, propertiesOf(parent));
		}
		workflowLibrary.NodeHelpers.mergeNodeProperties(merged, type.properties);
		return merged;
	};
	const stored = (id: string | null | undefined, type: string): StoredCredential => {
		const found = credentials.find(
			(credential) => credential.id === id && credential.type === type,
		);
		if (!found) throw new Error(`There is no credential '${String(id)}' of type '${type}'`);
		return found;
	};
	const resolve = (type: string, data: ICredentialDataDecryptedObject) => {
		const { NodeHelpers, Workflow } = workflowLibrary;
		const withDefaults = NodeHelpers.getNodeParameters(
			propertiesOf(type),
			data as never,
			true,
			false,
			null,
			null,
		) as ICredentialDataDecryptedObject;
		if (data.oauthTokenData !== undefined) withDefaults.oauthTokenData = data.oauthTokenData;
		const workflow = new Workflow({
			nodes: [],
			connections: {},
			active: false,
			nodeTypes: { getByName: never, getByNameAndVersion: never, getKnownTypes: () => ({}) },
		});
		return workflow.expression.getComplexParameterValue(
			noNode as never,
			withDefaults as never,
			'internal',
			{},
			undefined,
			undefined,
			withDefaults,
		) as unknown as ICredentialDataDecryptedObject;
	};

	return {
		getParentTypes: (name) => typeOf(name).extends ?? [],
		isCredentialUsableByNode: () => true,
		getCredentialsProperties: propertiesOf,
		getDecrypted: async (_data, { id }, type, _mode, _execute, raw) => {
			const { data } = stored(id, type);
			return structuredClone(raw === true ? data : resolve(type, data));
		},
		getCredentials: async ({ id }, type) => {
			const { name } = stored(id, type);
			return new core.Credentials({ id: id ?? null, name }, type);
		},
		updateCredentials: async ({ id }, type, data) => {
			stored(id, type).data = structuredClone(data);
		},
		updateCredentialsOauthTokenData: async ({ id }, type, data) => {
			const credential = stored(id, type);
			const { oauthTokenData } = structuredClone(data);
			if (oauthTokenData !== undefined) credential.data = { ...credential.data, oauthTokenData };
		},
		preAuthentication: async () => undefined,
		runPreAuthentication: async () => undefined,
		authenticate: async (data, type, request) => authenticate(typeOf(type), data, request as never),
	};
}

const never = (): never => {
	throw new Error('A credential has no nodes');
};

/** The `generic` form of `authenticate`: headers, query or body with expressions on the credential. */
async function authenticate(
	type: ICredentialType,
	data: ICredentialDataDecryptedObject,
	request: import('n8n-workflow').IHttpRequestOptions,
) {
	const { authenticate: how } = type;
	if (typeof how === 'function') return await how(data, request);
	const headers = { ...request.headers };
	const given =
		(how?.properties as { headers?: Record<string, string> } | undefined)?.headers ?? {};
	for (const [name, template] of Object.entries(given)) {
		headers[name] = template
			.replace(/^=/, '')
			.replace(/\{\{\s*\$credentials\.(\w+)\s*\}\}/g, (_, key: string) => String(data[key] ?? ''));
	}
	return { ...request, headers };
}
