package org.umoorsehhat.gateway.index;

import java.util.List;
import java.util.SortedMap;

/**
 * The API in a few lines. Addresses begin at this host.
 *
 * @param resources what there is, sorted
 * @param documents OpenAPI of each service, by its name
 * @param page where people read the documents
 * @param authorization how to call
 */
record ApiIndex(
        String title,
        List<String> resources,
        SortedMap<String, String> documents,
        String page,
        String authorization) {}
