package app.vouch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from. */
final class Origin {

    private Origin() {}

    /** The address; of an IPv6 address its network, since one household has all of it. */
    static String network(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (!address.contains(":")) {
            return address;
        }
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
                    : address;
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
