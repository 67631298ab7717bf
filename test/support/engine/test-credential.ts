import type {
	ICredentialDataDecryptedObject,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
	INodeType,
} from 'n8n-workflow';
import { core } from './n8n.ts';

/** Runs the test that a node holds for a credential's type, as n8n does when it is saved. */
export async function testCredential(
	node: INodeType,
	type: string,
	data: ICredentialDataDecryptedObject,
): Promise<INodeCredentialTestResult> {
	const given = node.description.credentials?.find(({ name }) => name === type);
	const test = node.methods?.credentialTest?.[String(given?.testedBy)];
	if (!test) throw new Error(`${node.description.name} does not test credentials of type ${type}`);
	const context: unknown = new core.CredentialTestContext({} as never);
	return await test.call(context as ICredentialTestFunctions, { id: 'c', name: 'C', type, data });
}
