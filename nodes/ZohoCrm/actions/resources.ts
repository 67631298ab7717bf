/** The resources of the node, one a line; a workflow stores them under these names. */
export * as apiRequest from './apiRequest/ApiRequest.resource';
export * as appointment from './appointment/Appointment.resource';
export * as attachment from './attachment/Attachment.resource';
export * as deal from './deal/Deal.resource';
export * as lead from './lead/Lead.resource';
export * as metadata from './metadata/Metadata.resource';
export * as note from './note/Note.resource';
export * as organization from './organization/Organization.resource';
export * as query from './query/Query.resource';
export * as record from './record/Record.resource';
export * as tag from './tag/Tag.resource';
export * as user from './user/User.resource';
