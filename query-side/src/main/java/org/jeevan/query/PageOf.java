package org.jeevan.query;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.axonframework.messaging.responsetypes.AbstractResponseType;
import org.jeevan.api.Page;

/** Tells Axon that a query is answered by a page of such items: its own response types do not match a generic class. */
public final class PageOf<T> extends AbstractResponseType<Page<T>> {

    private PageOf(Class<T> item) {
        super(item);
    }

    public static <T> PageOf<T> pageOf(Class<T> item) {
        return new PageOf<>(item);
    }

    @Override
    public boolean matches(Type answer) {
        return answer instanceof ParameterizedType page
                && page.getRawType() == Page.class
                && page.getActualTypeArguments()[0] == expectedResponseType;
    }

    @Override
    @SuppressWarnings("unchecked") // matches() saw to it
    public Page<T> convert(Object answer) {
        return (Page<T>) answer;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // there is no class object of a generic type
    public Class responseMessagePayloadType() {
        return Page.class;
    }
}
