import { hostError, isAbort } from "./host-error";

/** The work, with any fault of Office as a HostError; what we ended ourselves stays what it is. */
export async function faultless<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isAbort(error) ? error : hostError(error);
  }
}
