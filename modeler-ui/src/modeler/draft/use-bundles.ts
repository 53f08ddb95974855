import { useQuery } from "@tanstack/react-query";
import { useClient } from "../../client/use-client.ts";

/** Every process with its versions and open draft. */
export function useBundles() {
  const client = useClient();
  return useQuery({ queryKey: ["bundles"], queryFn: () => client.call("GET /api/bundles", { query: { limit: 200 } }) });
}

/** The newest published version, or the one that is asked for. Published files never change. */
export function useBundleVersion(key: string, version: number | null) {
  const client = useClient();
  return useQuery({
    queryKey: ["bundle", key, version],
    staleTime: version === null ? 15_000 : Number.POSITIVE_INFINITY,
    queryFn: () =>
      version === null
        ? client.call("GET /api/bundles/{key}", { params: { key } })
        : client.call("GET /api/bundles/{key}/versions/{version}", { params: { key, version } }),
  });
}

/** A draft as it was when the page opened; edits go through useDraftEditor. */
export function useDraft(id: string) {
  const client = useClient();
  return useQuery({
    queryKey: ["bundleDraft", id],
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: "always",
    queryFn: () => client.call("GET /api/drafts/{id}", { params: { id } }),
  });
}

export function useClauses() {
  const client = useClient();
  return useQuery({ queryKey: ["clauses"], staleTime: Number.POSITIVE_INFINITY, queryFn: () => client.call("GET /api/clauses") });
}
