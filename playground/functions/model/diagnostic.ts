/** What Lambda is told of an error: the JSON body of `POST …/error`, in this order of members. */
export interface Diagnostic {
  errorType: string;
  errorMessage: string;
}
