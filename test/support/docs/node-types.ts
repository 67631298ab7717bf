import type { INodeTypeDescription } from 'n8n-workflow';
import { Gpt } from '../../../nodes/Gpt/Gpt.node';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { ZohoCrmTools } from '../../../nodes/ZohoCrmTools/ZohoCrmTools.node';
import { ZohoCrmGate } from '../../../nodes/ZohoCrmGate/ZohoCrmGate.node';
import { ZohoCrmInstantTrigger } from '../../../nodes/ZohoCrmInstantTrigger/ZohoCrmInstantTrigger.node';
import { ZohoCrmTrigger } from '../../../nodes/ZohoCrmTrigger/ZohoCrmTrigger.node';

/** The nodes of the package, in the order in which a story meets them. */
export const nodeTypes: INodeTypeDescription[] = [
	new ZohoCrm().description,
	new ZohoCrmTrigger().description,
	new ZohoCrmInstantTrigger().description,
	new Gpt().description,
	new ZohoCrmGate().description,
	new ZohoCrmTools().description,
];
