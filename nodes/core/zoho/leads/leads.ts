/** What can be done with leads alone, one method a line. */
export { convertLeads as convert } from './convert-leads';
