package org.jeevan.query;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.axonframework.messaging.responsetypes.AbstractResponseType;
import org.jeevan.api.Page;

/** Asks for a {@code Page} of anything: Axon's own response types match no handler that answers a parameterized type. */
@SuppressWarnings("rawtypes") // Axon names response types by class
public final class PageAnswer extends AbstractResponseType<Page> {

    public static final PageAnswer PAGE = new PageAnswer();

    private PageAnswer() {
        super(Page.class);
    }

    @Override
    public boolean matches(Type answered) {
        return answered instanceof ParameterizedType type && type.getRawType() == Page.class;
    }

    @Override
    public Class<Page> responseMessagePayloadType() {
        return Page.class;
    }
}
