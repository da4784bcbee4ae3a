package org.umoorsehhat.testsupport.matrix;

import java.util.Map;

/** Makes what the rows of a matrix are about. */
@FunctionalInterface
public interface MatrixWorld {

    /**
     * Makes a new object that belongs to a patient and a doctor of its own.
     *
     * @param object as the matrix calls it, with the state that it is to be in
     * @return values for the parameters of paths ({@code {id}}) and for {@code $id} in queries and
     *     bodies; always {@code id}, {@code patient} and {@code doctor}
     */
    Map<String, ?> make(String object);
}
