#pragma once

#include <QtGlobal>

#include <csignal>
#include <sys/resource.h>

namespace Tests {

/// While it lives, no file of this process, or of one begun meanwhile, becomes longer.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes) : m_formerSignal(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_former);
        const rlimit small{.rlim_cur = bytes, .rlim_max = m_former.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_former);
        std::signal(SIGXFSZ, m_formerSignal);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_former = {};
    void (*m_formerSignal)(int);
};

} // namespace Tests
