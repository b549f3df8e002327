/** The workflows of a checkout, as text. Failures are AdapterErrors. */
export interface WorkflowFiles {
  read(): Promise<readonly { readonly path: string; readonly text: string }[]>
}
